export { An as parseEpoch } from "./body-Hrwxb3ca.mjs";
