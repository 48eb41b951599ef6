export { Qn as parseEpoch } from "./body-BSsz2Hmm.mjs";
