export { t as runBuildCommand } from "./start-BXmDageT.mjs";
