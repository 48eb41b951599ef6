export { I as defaultOutputDirectory } from "./start-C2g9zKnr.mjs";
