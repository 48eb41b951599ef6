export { Gn as inspectBinary } from "./body-D-Qc5rZc.mjs";
