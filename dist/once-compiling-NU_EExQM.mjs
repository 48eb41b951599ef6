export { s as buildPlanned, n as planBuild } from "./body-BAL013_V.mjs";
