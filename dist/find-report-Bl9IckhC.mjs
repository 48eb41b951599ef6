export { n as findAttachedReport } from "./find-report-B-k4BwL3.mjs";
