export { s as buildPlanned, n as planBuild } from "./body-CDwMivSB.mjs";
