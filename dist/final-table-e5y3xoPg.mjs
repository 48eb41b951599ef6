export { t as finalTable, n as resultLine } from "./final-table-Ck3ZIjgy.mjs";
