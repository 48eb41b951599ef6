export { yn as keptBaseline, bn as pageEvidence } from "./body-CeNbMDTm.mjs";
