export { n as findAttachedReport } from "./find-report-CZhqGecy.mjs";
