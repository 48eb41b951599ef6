export { t as finalTable, n as resultLine } from "./final-table-BDgE22wZ.mjs";
