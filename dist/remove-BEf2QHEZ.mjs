export { n as removeBuilder } from "./remove-CpeEOrXU.mjs";
