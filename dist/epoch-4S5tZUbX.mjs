export { Pn as parseEpoch } from "./body-BPm0tr0g.mjs";
