export { t as finalTable, n as resultLine } from "./final-table-D0fX-Pri.mjs";
