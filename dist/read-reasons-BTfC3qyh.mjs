export { J as readReasons } from "./body-aG9fQffU.mjs";
