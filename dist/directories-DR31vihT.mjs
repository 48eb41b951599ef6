export { I as defaultOutputDirectory } from "./start-2JgAivBn.mjs";
