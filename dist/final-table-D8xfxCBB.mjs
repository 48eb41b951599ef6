export { t as finalTable, n as resultLine } from "./final-table-BvLS2E9R.mjs";
