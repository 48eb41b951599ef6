export { zn as keptBaseline, Bn as pageEvidence } from "./body-BkbcoDZC.mjs";
