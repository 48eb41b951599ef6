export { t as tagFacts } from "./names-Df2kBQjR.mjs";
