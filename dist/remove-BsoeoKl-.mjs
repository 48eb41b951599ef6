export { n as removeBuilder } from "./remove-C8iLzYbq.mjs";
