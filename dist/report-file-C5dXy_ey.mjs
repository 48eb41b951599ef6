export { tr as LARGEST_REPORT, nr as parseReport, rr as readOrigin, ir as serializeReport } from "./body-D-Qc5rZc.mjs";
