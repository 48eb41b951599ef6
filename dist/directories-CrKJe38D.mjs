export { I as defaultOutputDirectory } from "./start-DtxUNDkg.mjs";
