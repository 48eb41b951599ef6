export { I as defaultOutputDirectory } from "./start-DIqUzH76.mjs";
