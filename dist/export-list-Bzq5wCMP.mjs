export { t as parseExports, r as splitOutputs } from "./export-list-BTsMMiK8.mjs";
