export { t as runBuildCommand } from "./start-QE18kAu9.mjs";
