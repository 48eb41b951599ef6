export { n as removeBuilder } from "./remove-aAnmI7xy.mjs";
