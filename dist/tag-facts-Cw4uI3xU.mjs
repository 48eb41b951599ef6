export { t as tagFacts } from "./names-C4mo3kUP.mjs";
