export { t as finalTable, n as resultLine } from "./final-table-DZLFqgJr.mjs";
