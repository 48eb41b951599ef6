export { K as default } from "./names-DW32ZAlu.mjs";
