export { pn as verdictOf } from "./body-BkbcoDZC.mjs";
