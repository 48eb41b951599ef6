export { n as removeBuilder } from "./remove-XnDyBs6J.mjs";
