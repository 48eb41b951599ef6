export { n as findAttachedReport } from "./find-report-CCfHzGEV.mjs";
