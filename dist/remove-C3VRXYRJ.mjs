export { n as removeBuilder } from "./remove-BkliVpRe.mjs";
