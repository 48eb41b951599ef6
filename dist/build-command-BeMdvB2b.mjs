export { t as runBuildCommand } from "./start-DDEtBpam.mjs";
