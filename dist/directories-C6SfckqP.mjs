export { I as defaultOutputDirectory } from "./start-dBEcFB8l.mjs";
