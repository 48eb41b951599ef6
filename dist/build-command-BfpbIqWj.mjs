export { t as runBuildCommand } from "./start-DIqUzH76.mjs";
