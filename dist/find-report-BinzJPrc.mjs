export { n as findAttachedReport } from "./find-report-tcYW22AP.mjs";
