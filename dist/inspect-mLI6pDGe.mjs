export { Bn as inspectBinary } from "./body-DA5ohGOX.mjs";
