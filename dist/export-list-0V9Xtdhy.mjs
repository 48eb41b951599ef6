export { t as parseExports, r as splitOutputs } from "./export-list-LUYdNH9J.mjs";
