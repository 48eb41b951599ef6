export { t as runBuildCommand } from "./start-D9US1Gtb.mjs";
