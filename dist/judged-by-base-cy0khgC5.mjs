export { M as judgeInputs } from "./body-BSsz2Hmm.mjs";
