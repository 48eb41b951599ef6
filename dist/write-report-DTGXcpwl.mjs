export { zt as givenInputs, Bt as writeReadings, Vt as writeReport } from "./body-BSsz2Hmm.mjs";
