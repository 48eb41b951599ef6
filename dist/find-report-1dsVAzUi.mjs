export { n as findAttachedReport } from "./find-report-BegpDlwd.mjs";
