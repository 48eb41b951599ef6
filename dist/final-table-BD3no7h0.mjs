export { t as finalTable, n as resultLine } from "./final-table-Bvtbb8R3.mjs";
