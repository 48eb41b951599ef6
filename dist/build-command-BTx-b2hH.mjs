export { t as runBuildCommand } from "./start-BSJe5yOO.mjs";
