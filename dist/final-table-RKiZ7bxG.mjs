export { t as finalTable, n as resultLine } from "./final-table-Bn4zpb_J.mjs";
