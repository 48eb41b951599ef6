export { q as readReasons } from "./body-F6HLCYHL.mjs";
