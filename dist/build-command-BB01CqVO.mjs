export { t as runBuildCommand } from "./start-DSyBGnGs.mjs";
