export { t as parseExports, n as splitOutputs } from "./export-list-CC-sTG56.mjs";
