export { wn as keptBaseline, Tn as pageEvidence } from "./body-D-Qc5rZc.mjs";
