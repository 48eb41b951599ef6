export { i as fillTemplate, a as templateValues } from "./names-BUEii4Bf.mjs";
