export { t as parseExports, r as splitOutputs } from "./export-list-Bv1iM9C8.mjs";
