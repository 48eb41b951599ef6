export { t as runBuildCommand } from "./start-Cs8qjoYe.mjs";
