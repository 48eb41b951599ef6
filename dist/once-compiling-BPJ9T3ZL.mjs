export { s as buildPlanned, n as planBuild } from "./body-D-Qc5rZc.mjs";
