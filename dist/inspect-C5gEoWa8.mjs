export { Vn as inspectBinary } from "./body-Hrwxb3ca.mjs";
