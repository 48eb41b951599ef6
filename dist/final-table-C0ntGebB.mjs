export { t as finalTable, n as resultLine } from "./final-table-Ci_PFlEq.mjs";
