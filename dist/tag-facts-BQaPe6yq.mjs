export { t as tagFacts } from "./names-Doe92_FV.mjs";
