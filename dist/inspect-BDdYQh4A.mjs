export { Vn as inspectBinary } from "./body-Co6G7BCp.mjs";
