export { t as finalTable, n as resultLine } from "./final-table-f5VVa6ps.mjs";
