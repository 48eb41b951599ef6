export { o as buildPlanned, n as planBuild } from "./body-IK8CjKwf.mjs";
