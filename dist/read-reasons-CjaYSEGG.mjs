export { Q as readReasons } from "./body-BSsz2Hmm.mjs";
