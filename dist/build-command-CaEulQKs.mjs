export { t as runBuildCommand } from "./start-DtvV0O0d.mjs";
