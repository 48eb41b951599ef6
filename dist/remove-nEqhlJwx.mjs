export { n as removeBuilder } from "./remove-DzJTOaEq.mjs";
