export { n as findAttachedReport } from "./find-report-BI19xL2q.mjs";
