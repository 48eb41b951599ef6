export { n as removeBuilder } from "./remove-hzQIv8A2.mjs";
