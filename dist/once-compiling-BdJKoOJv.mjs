export { s as buildPlanned, n as planBuild } from "./body-Hrwxb3ca.mjs";
