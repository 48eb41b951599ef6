export { t as parseExports, r as splitOutputs } from "./export-list-CXw0aE4N.mjs";
