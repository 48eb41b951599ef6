export { n as findAttachedReport } from "./find-report-CHT40g9U.mjs";
