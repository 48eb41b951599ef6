export { t as finalTable, n as resultLine } from "./final-table-q-GP4vyU.mjs";
