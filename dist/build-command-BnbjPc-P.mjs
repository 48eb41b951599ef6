export { t as runBuildCommand } from "./start-dBEcFB8l.mjs";
