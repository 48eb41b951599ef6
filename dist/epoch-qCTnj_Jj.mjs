export { An as parseEpoch } from "./body-CMe4fm8J.mjs";
