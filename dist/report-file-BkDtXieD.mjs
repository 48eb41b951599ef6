export { Br as LARGEST_REPORT, Vr as parseReport, Hr as readOrigin, Ur as serializeReport } from "./body-BSsz2Hmm.mjs";
