export { Zn as LARGEST_REPORT, Qn as parseReport, $n as readOrigin, er as serializeReport } from "./body-CMe4fm8J.mjs";
