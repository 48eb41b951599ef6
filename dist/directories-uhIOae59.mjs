export { I as defaultOutputDirectory } from "./start-Deu0zm4g.mjs";
