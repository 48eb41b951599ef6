export { pn as verdictOf } from "./body-BSsz2Hmm.mjs";
