export { t as runBuildCommand } from "./start-CZBvx8OX.mjs";
