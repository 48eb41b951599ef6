export { n as findAttachedReport } from "./find-report--pe-NzcF.mjs";
