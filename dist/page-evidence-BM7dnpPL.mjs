export { bn as keptBaseline, xn as pageEvidence } from "./body-aG9fQffU.mjs";
