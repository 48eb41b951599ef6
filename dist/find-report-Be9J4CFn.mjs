export { n as findAttachedReport } from "./find-report-Dt3bgcRO.mjs";
