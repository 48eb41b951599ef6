export { t as runBuildCommand } from "./start-TKN_Eaor.mjs";
