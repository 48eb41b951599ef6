export { Zn as LARGEST_REPORT, Qn as parseReport, $n as readOrigin, er as serializeReport } from "./body-BAL013_V.mjs";
