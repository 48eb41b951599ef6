export { n as removeBuilder } from "./remove-HC957pHx.mjs";
