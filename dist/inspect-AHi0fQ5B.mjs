export { Vn as inspectBinary } from "./body-CWQHWEp6.mjs";
