export { t as parseExports, r as splitOutputs } from "./export-list-Df_9V3JD.mjs";
