export { t as runBuildCommand } from "./start-TPkAh1Du.mjs";
