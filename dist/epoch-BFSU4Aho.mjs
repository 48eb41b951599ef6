export { An as parseEpoch } from "./body-Co6G7BCp.mjs";
