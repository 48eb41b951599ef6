export { t as tagFacts } from "./names-Dp54VIae.mjs";
