export { An as parseEpoch } from "./body-CDwMivSB.mjs";
