export { t as runBuildCommand } from "./start-Deu0zm4g.mjs";
