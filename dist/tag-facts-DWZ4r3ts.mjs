export { a as tagFacts } from "./body-BkbcoDZC.mjs";
