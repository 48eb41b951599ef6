export { n as removeBuilder } from "./remove-BQNVFEgz.mjs";
