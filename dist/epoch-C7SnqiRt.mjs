export { An as parseEpoch } from "./body-BAL013_V.mjs";
