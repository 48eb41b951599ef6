export { Rr as findContainerEngine } from "./body-BSsz2Hmm.mjs";
