export { n as findAttachedReport } from "./find-report-PTDPwFCM.mjs";
