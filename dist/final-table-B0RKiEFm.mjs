export { t as finalTable, n as resultLine } from "./final-table-B286qqYv.mjs";
