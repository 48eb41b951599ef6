export { n as runActionMode } from "./start-DtxUNDkg.mjs";
