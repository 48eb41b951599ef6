export { $t as verdictOf } from "./body-BPm0tr0g.mjs";
