export { $t as verdictOf } from "./body-CAIN9JcZ.mjs";
