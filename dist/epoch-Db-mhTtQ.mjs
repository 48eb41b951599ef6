export { Pn as parseEpoch } from "./body-D-Qc5rZc.mjs";
