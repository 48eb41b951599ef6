export { qt as pinnedReferences } from "./body-BSsz2Hmm.mjs";
