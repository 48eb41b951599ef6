export { Vn as inspectBinary } from "./body-n3DjXoEE.mjs";
