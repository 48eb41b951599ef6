export { t as parseExports, r as splitOutputs } from "./export-list-BBYeOL2o.mjs";
