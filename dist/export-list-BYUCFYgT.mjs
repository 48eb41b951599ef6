export { t as parseExports, n as splitOutputs } from "./export-list-DwMws_kN.mjs";
