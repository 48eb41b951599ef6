export { Hn as keptBaseline, Un as pageEvidence } from "./body-BSsz2Hmm.mjs";
