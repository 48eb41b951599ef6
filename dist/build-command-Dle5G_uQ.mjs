export { t as runBuildCommand } from "./start-ZHoRDgN1.mjs";
