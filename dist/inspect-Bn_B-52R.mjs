export { Gn as inspectBinary } from "./body-CAIN9JcZ.mjs";
