export { I as defaultOutputDirectory } from "./start-DZBXXxT0.mjs";
