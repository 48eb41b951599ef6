export { t as finalTable, n as resultLine } from "./final-table-4gRYnm8o.mjs";
