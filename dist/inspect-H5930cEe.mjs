export { Bn as inspectBinary } from "./body-DCX3Mbqd.mjs";
