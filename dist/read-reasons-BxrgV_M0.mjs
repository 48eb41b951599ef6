export { J as readReasons } from "./body-Hrwxb3ca.mjs";
