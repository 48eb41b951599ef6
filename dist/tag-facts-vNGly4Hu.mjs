export { t as tagFacts } from "./names-DZEPgYQr.mjs";
