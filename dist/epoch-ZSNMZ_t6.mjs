export { An as parseEpoch } from "./body-DS7lrZB7.mjs";
