export { n as findAttachedReport } from "./find-report-t1T_NL3v.mjs";
