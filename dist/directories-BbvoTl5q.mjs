export { I as defaultOutputDirectory } from "./start-Cs8qjoYe.mjs";
