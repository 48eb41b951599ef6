export { n as removeBuilder } from "./remove-C3HMhb-4.mjs";
