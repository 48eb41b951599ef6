export { t as parseExports, r as splitOutputs } from "./export-list-BF7HU8X7.mjs";
