export { t as finalTable, n as resultLine } from "./final-table-DPM2tgh1.mjs";
