export { n as removeBuilder } from "./remove-D8KpooYo.mjs";
