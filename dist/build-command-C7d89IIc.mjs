export { t as runBuildCommand } from "./start-BoaQ-0VK.mjs";
