export { I as defaultOutputDirectory } from "./start-BoG2MDWu.mjs";
