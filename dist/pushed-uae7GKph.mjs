export { b as pinnedReferences } from "./names-DW32ZAlu.mjs";
