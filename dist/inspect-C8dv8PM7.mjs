export { Vn as inspectBinary } from "./body-aG9fQffU.mjs";
