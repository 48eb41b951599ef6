export { kn as parseEpoch } from "./body-DCX3Mbqd.mjs";
