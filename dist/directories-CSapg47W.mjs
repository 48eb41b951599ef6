export { I as defaultOutputDirectory } from "./start-D9US1Gtb.mjs";
