export { u as buildPlanned, n as planBuild } from "./body-BSsz2Hmm.mjs";
