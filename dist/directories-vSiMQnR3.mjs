export { I as defaultOutputDirectory } from "./start-BoaQ-0VK.mjs";
