export { wn as keptBaseline, Tn as pageEvidence } from "./body-Co6sdDS8.mjs";
