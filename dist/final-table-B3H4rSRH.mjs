export { t as finalTable, n as resultLine } from "./final-table-B9d5hvJm.mjs";
