export { t as runBuildCommand } from "./start-2JgAivBn.mjs";
