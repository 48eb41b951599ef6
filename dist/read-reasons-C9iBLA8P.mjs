export { J as readReasons } from "./body-BAL013_V.mjs";
