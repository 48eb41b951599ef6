export { rr as LARGEST_REPORT, ir as parseReport, ar as readOrigin, or as serializeReport } from "./body-F6HLCYHL.mjs";
