export { J as readReasons } from "./body-Co6sdDS8.mjs";
