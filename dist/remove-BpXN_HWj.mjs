export { n as removeBuilder } from "./remove-_ak7CL3E.mjs";
