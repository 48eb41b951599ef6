export { i as fillTemplate, a as templateValues } from "./names-DW32ZAlu.mjs";
