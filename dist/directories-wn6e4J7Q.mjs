export { I as defaultOutputDirectory } from "./start-QE18kAu9.mjs";
