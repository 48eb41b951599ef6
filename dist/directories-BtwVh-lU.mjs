export { I as defaultOutputDirectory } from "./start-BD3W1UTM.mjs";
