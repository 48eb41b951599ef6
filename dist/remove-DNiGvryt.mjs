export { n as removeBuilder } from "./remove-CFy2ONOR.mjs";
