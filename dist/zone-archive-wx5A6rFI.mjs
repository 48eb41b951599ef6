export { h as zoneRelease } from "./body-BSsz2Hmm.mjs";
