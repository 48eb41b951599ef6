export { kn as parseEpoch } from "./body-IK8CjKwf.mjs";
