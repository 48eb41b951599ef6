export { Vn as inspectBinary } from "./body-CMe4fm8J.mjs";
