export { t as finalTable, n as resultLine } from "./final-table-B2eRZ78A.mjs";
