export { s as imageNames } from "./body-BSsz2Hmm.mjs";
