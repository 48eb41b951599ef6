export { t as finalTable, n as resultLine } from "./final-table-Cn7zAOeh.mjs";
