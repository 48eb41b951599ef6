export { s as buildPlanned, n as planBuild } from "./body-Co6sdDS8.mjs";
