export { n as findAttachedReport } from "./find-report-Bmpw-ab7.mjs";
