export { xr as inspectBinary } from "./body-BSsz2Hmm.mjs";
