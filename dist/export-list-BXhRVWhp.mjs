export { t as parseExports, r as splitOutputs } from "./export-list-CwCCdKbx.mjs";
