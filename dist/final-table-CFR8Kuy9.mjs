export { t as finalTable, n as resultLine } from "./final-table-CVQLaR4E.mjs";
