export { wn as keptBaseline, Tn as pageEvidence } from "./body-CAIN9JcZ.mjs";
