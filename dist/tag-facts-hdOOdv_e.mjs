export { t as tagFacts } from "./names-BO2WAwaj.mjs";
