export { tr as LARGEST_REPORT, nr as parseReport, rr as readOrigin, ir as serializeReport } from "./body-Co6sdDS8.mjs";
