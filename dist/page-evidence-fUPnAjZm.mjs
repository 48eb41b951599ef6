export { wn as keptBaseline, Tn as pageEvidence } from "./body-BsBc9rd-.mjs";
