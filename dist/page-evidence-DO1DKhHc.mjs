export { wn as keptBaseline, Tn as pageEvidence } from "./body-BPm0tr0g.mjs";
