export { t as tagFacts } from "./names-BUafyD66.mjs";
