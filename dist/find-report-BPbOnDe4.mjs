export { n as findAttachedReport } from "./find-report-DPS50XjD.mjs";
