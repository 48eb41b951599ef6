export { t as runBuildCommand } from "./start-leR2fpSx.mjs";
