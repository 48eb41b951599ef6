export { I as defaultOutputDirectory } from "./start-BqDS5MMM.mjs";
