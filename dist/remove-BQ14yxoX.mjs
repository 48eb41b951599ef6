export { n as removeBuilder } from "./remove-DS83HWn5.mjs";
