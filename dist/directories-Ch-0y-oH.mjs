export { I as defaultOutputDirectory } from "./start-DrN-TNC8.mjs";
