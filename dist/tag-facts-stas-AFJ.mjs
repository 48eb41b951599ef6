export { t as tagFacts } from "./names-BUEii4Bf.mjs";
