export { t as parseExports, n as splitOutputs } from "./export-list-jXukkv6j.mjs";
