export { t as finalTable, n as resultLine } from "./final-table-CjoRT1mM.mjs";
