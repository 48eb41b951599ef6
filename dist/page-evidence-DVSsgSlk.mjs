export { bn as keptBaseline, xn as pageEvidence } from "./body-BAL013_V.mjs";
