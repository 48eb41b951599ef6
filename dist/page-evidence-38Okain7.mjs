export { yn as keptBaseline, bn as pageEvidence } from "./body-DA5ohGOX.mjs";
