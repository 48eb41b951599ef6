export { I as defaultOutputDirectory } from "./start-BXmDageT.mjs";
