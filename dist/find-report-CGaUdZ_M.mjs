export { n as findAttachedReport } from "./find-report-Bm-cTRjz.mjs";
