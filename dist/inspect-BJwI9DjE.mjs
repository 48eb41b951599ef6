export { Gn as inspectBinary } from "./body-Co6sdDS8.mjs";
