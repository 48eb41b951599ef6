export { I as defaultOutputDirectory } from "./start-BucDrgC8.mjs";
