export { Q as readReasons } from "./body-BkbcoDZC.mjs";
