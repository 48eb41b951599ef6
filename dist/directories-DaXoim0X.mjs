export { I as defaultOutputDirectory } from "./start-leR2fpSx.mjs";
