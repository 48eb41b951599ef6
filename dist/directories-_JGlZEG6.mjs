export { I as defaultOutputDirectory } from "./start-BSJe5yOO.mjs";
