export { Vn as inspectBinary } from "./body-CPSJQQnH.mjs";
