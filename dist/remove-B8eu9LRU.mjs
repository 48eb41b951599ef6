export { n as removeBuilder } from "./remove-BvEU7aWh.mjs";
