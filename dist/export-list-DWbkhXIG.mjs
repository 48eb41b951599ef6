export { t as parseExports, n as splitOutputs } from "./export-list-haL4lmhL.mjs";
