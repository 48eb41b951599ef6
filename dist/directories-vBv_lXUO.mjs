export { I as defaultOutputDirectory } from "./start-DSyBGnGs.mjs";
