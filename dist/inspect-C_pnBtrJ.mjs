export { Vn as inspectBinary } from "./body-F6HLCYHL.mjs";
