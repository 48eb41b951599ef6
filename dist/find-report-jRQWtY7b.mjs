export { n as findAttachedReport } from "./find-report-BnGIfnv8.mjs";
