export { n as removeBuilder } from "./remove-DXT1v6vZ.mjs";
