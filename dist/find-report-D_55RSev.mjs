export { n as findAttachedReport } from "./find-report-DBgvRPYN.mjs";
