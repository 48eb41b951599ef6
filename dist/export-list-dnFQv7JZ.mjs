export { t as parseExports, r as splitOutputs } from "./export-list-DfM8ec12.mjs";
