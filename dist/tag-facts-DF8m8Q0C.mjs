export { t as tagFacts } from "./names-CxZfyv0c.mjs";
