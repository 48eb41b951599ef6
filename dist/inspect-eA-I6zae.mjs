export { Vn as inspectBinary } from "./body-Dn3Qh17B.mjs";
