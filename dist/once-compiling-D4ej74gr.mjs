export { s as buildPlanned, n as planBuild } from "./body-CMe4fm8J.mjs";
