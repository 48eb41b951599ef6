export { s as buildPlanned, n as planBuild } from "./body-aG9fQffU.mjs";
