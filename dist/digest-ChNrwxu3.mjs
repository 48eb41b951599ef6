export { $ as digestOf } from "./start-TKN_Eaor.mjs";
