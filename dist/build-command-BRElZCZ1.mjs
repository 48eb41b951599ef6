export { t as runBuildCommand } from "./start-B5DA5UHY.mjs";
