export { Vn as inspectBinary } from "./body-DS7lrZB7.mjs";
