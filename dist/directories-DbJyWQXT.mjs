export { I as defaultOutputDirectory } from "./start-B5DA5UHY.mjs";
