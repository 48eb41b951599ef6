export { J as readReasons } from "./body-Co6G7BCp.mjs";
