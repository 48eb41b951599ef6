export { bn as keptBaseline, xn as pageEvidence } from "./body-Co6G7BCp.mjs";
