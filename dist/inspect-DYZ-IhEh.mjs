export { Vn as inspectBinary } from "./body-njjjQ29s.mjs";
