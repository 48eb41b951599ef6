export { $t as verdictOf } from "./body-D-Qc5rZc.mjs";
