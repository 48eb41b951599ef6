export { t as tagFacts } from "./names-aIus0n7C.mjs";
