export { n as findAttachedReport } from "./find-report-D8br9mSD.mjs";
