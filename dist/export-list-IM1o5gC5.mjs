export { t as parseExports, n as splitOutputs } from "./export-list-B42NYszV.mjs";
