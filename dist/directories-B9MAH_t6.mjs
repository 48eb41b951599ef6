export { I as defaultOutputDirectory } from "./start-Xfg0J2l3.mjs";
