export { t as tagFacts } from "./names-DJpOY8KG.mjs";
