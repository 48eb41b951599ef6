export { An as parseEpoch } from "./body-aG9fQffU.mjs";
