export { t as finalTable, n as resultLine } from "./final-table-CbSpiI30.mjs";
