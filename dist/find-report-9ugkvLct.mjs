export { n as findAttachedReport } from "./find-report-DetiTYHf.mjs";
