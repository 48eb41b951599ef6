export { n as removeBuilder } from "./remove-BEDjTCDd.mjs";
