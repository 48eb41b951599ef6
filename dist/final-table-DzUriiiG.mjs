export { t as finalTable, n as resultLine } from "./final-table-9gJAeZXb.mjs";
