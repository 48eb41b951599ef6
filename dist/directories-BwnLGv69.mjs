export { I as defaultOutputDirectory } from "./start-TKN_Eaor.mjs";
