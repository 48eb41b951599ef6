export { I as defaultOutputDirectory } from "./start-ZHoRDgN1.mjs";
