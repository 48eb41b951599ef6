export { n as findAttachedReport } from "./find-report-CQiLY_im.mjs";
