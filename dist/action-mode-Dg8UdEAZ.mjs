export { n as runActionMode } from "./start-DDEtBpam.mjs";
