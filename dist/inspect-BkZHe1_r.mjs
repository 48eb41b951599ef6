export { Bn as inspectBinary } from "./body-IK8CjKwf.mjs";
