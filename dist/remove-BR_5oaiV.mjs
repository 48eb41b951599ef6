export { n as removeBuilder } from "./remove-CTcydV42.mjs";
