export { n as findAttachedReport } from "./find-report-C0mVtyZA.mjs";
