export { t as tagFacts } from "./names-DW32ZAlu.mjs";
