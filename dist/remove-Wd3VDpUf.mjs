export { n as removeBuilder } from "./remove-B2dOJ_de.mjs";
