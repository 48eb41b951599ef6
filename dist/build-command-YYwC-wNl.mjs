export { t as runBuildCommand } from "./start-BucDrgC8.mjs";
