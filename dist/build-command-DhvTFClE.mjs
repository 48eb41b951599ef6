export { t as runBuildCommand } from "./start-DtxUNDkg.mjs";
