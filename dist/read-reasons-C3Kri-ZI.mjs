export { J as readReasons } from "./body-CDwMivSB.mjs";
