export { Pn as parseEpoch } from "./body-Co6sdDS8.mjs";
