export { bn as keptBaseline, xn as pageEvidence } from "./body-Dn3Qh17B.mjs";
