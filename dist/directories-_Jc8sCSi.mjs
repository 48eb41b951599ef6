export { I as defaultOutputDirectory } from "./start-DtvV0O0d.mjs";
