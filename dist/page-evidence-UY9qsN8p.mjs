export { bn as keptBaseline, xn as pageEvidence } from "./body-njjjQ29s.mjs";
