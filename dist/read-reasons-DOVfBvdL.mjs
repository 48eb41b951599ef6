export { J as readReasons } from "./body-CAIN9JcZ.mjs";
