export { I as defaultOutputDirectory } from "./start-TPkAh1Du.mjs";
