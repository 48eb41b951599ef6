export { t as tagFacts } from "./names-AUFnFAME.mjs";
