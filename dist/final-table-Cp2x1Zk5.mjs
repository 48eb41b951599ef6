export { t as finalTable, n as resultLine } from "./final-table-BG7lSJCL.mjs";
