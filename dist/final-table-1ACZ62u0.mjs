export { t as finalTable, n as resultLine } from "./final-table-BdZuBuo5.mjs";
