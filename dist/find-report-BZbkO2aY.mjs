export { n as findAttachedReport } from "./find-report-C6lyD9x8.mjs";
