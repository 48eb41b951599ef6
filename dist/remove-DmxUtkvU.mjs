export { n as removeBuilder } from "./remove-CW1Zz5cG.mjs";
