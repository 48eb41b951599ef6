export { Ot as assembledPushable, kt as describedIn, At as reportedPushable } from "./body-BSsz2Hmm.mjs";
