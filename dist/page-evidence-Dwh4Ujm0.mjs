export { yn as keptBaseline, bn as pageEvidence } from "./body-DCX3Mbqd.mjs";
