export { t as runBuildCommand } from "./start-C2g9zKnr.mjs";
