export { n as findAttachedReport } from "./find-report-CfhuClKb.mjs";
