export { t as parseExports, n as splitOutputs } from "./export-list-DsEJvYhI.mjs";
