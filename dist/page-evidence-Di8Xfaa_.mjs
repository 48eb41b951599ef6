export { bn as keptBaseline, xn as pageEvidence } from "./body-F6HLCYHL.mjs";
