export { bn as keptBaseline, xn as pageEvidence } from "./body-Hrwxb3ca.mjs";
