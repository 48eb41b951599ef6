export { t as parseExports, r as splitOutputs } from "./export-list-C-tNf9IY.mjs";
