export { t as tagFacts } from "./names-BaWBFroE.mjs";
