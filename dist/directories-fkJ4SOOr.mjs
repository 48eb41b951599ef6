export { I as defaultOutputDirectory } from "./start-DDEtBpam.mjs";
