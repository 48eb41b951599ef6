export { r as imageNames } from "./names-DW32ZAlu.mjs";
