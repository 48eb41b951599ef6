export { Pn as parseEpoch } from "./body-CAIN9JcZ.mjs";
