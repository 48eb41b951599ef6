export { t as finalTable, n as resultLine } from "./final-table-C0SSUqCe.mjs";
