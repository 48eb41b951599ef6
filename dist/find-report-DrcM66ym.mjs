export { n as findAttachedReport } from "./find-report-CT2Wa969.mjs";
