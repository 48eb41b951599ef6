export { t as parseExports, r as splitOutputs } from "./export-list-6RxcbRqP.mjs";
