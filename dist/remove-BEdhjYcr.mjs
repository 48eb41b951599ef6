export { n as removeBuilder } from "./remove-BKSQAhbi.mjs";
