export { n as removeBuilder } from "./remove-BLes1vp_.mjs";
