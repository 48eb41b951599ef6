export { n as removeBuilder } from "./remove-DZUoAA18.mjs";
