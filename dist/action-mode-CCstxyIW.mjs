export { n as runActionMode } from "./start-BD3W1UTM.mjs";
