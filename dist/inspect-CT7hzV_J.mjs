export { Gn as inspectBinary } from "./body-BPm0tr0g.mjs";
