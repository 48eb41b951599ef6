export { Zn as LARGEST_REPORT, Qn as parseReport, $n as readOrigin, er as serializeReport } from "./body-Dn3Qh17B.mjs";
