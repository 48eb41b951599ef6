export { o as tagFacts } from "./body-BSsz2Hmm.mjs";
