export { t as finalTable, n as resultLine } from "./final-table-BLCE9y_G.mjs";
