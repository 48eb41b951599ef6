export { $t as verdictOf } from "./body-Co6sdDS8.mjs";
