export { Wr as default } from "./body-BSsz2Hmm.mjs";
