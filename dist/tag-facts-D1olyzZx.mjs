export { t as tagFacts } from "./names-xEOj-gbL.mjs";
