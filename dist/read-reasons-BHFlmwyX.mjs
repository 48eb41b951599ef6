export { q as readReasons } from "./body-IK8CjKwf.mjs";
