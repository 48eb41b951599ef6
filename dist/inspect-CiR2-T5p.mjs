export { Vn as inspectBinary } from "./body-BAL013_V.mjs";
