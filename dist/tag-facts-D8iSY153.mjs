export { t as tagFacts } from "./names-D9v5UJXK.mjs";
