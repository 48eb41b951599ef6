export { s as buildPlanned, n as planBuild } from "./body-DS7lrZB7.mjs";
