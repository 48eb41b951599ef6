export { bn as keptBaseline, xn as pageEvidence } from "./body-DS7lrZB7.mjs";
