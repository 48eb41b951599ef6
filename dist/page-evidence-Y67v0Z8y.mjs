export { bn as keptBaseline, xn as pageEvidence } from "./body-BmHBCQZU.mjs";
