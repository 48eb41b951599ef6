export { t as parseExports, r as splitOutputs } from "./export-list-Bx5iDLgl.mjs";
