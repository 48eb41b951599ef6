export { bn as keptBaseline, xn as pageEvidence } from "./body-n3DjXoEE.mjs";
