export { Bn as inspectBinary } from "./body-DykQfPNC.mjs";
