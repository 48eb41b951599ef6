export { t as parseExports, n as splitOutputs } from "./export-list-DwVh4BJ0.mjs";
