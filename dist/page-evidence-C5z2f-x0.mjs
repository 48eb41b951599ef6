export { bn as keptBaseline, xn as pageEvidence } from "./body-CWQHWEp6.mjs";
