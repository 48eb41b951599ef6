export { Bn as inspectBinary } from "./body-CeNbMDTm.mjs";
