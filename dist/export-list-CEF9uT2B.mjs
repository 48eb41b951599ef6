export { t as parseExports, r as splitOutputs } from "./export-list-CYKtwXBy.mjs";
