export { n as findAttachedReport } from "./find-report-C7PpMS-f.mjs";
