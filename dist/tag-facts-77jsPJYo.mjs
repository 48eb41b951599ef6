export { t as tagFacts } from "./names-CbiPkljf.mjs";
