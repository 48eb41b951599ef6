export { n as removeBuilder } from "./remove-Wgu08Jlr.mjs";
