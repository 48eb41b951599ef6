export { Vn as inspectBinary } from "./body-CDwMivSB.mjs";
