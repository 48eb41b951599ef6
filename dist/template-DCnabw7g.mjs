export { c as fillTemplate, l as templateValues } from "./body-BSsz2Hmm.mjs";
