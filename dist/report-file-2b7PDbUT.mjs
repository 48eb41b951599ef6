export { nr as LARGEST_REPORT, rr as parseReport, ir as readOrigin, ar as serializeReport } from "./body-CeNbMDTm.mjs";
