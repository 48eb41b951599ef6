export { Vn as inspectBinary } from "./body-BmHBCQZU.mjs";
