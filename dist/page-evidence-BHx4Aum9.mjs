export { bn as keptBaseline, xn as pageEvidence } from "./body-CMe4fm8J.mjs";
