export { t as tagFacts } from "./names-B1xUgUPH.mjs";
