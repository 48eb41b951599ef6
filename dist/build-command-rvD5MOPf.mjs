export { t as runBuildCommand } from "./start-BqDS5MMM.mjs";
