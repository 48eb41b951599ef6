export { t as tagFacts } from "./names-BSfo-O40.mjs";
