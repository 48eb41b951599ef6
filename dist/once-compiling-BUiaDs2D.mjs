export { s as buildPlanned, n as planBuild } from "./body-Co6G7BCp.mjs";
