export { n as findAttachedReport } from "./find-report-B-y-yZCF.mjs";
