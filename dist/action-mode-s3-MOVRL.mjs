export { n as runActionMode } from "./start-TKN_Eaor.mjs";
