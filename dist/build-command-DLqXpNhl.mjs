export { t as runBuildCommand } from "./start-BoG2MDWu.mjs";
