export { n as findAttachedReport } from "./find-report-24d8Ozyt.mjs";
