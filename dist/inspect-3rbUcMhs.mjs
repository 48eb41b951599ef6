export { Vn as inspectBinary } from "./body-ZPqvJzbu.mjs";
