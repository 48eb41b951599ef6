export { s as buildPlanned, n as planBuild } from "./body-CAIN9JcZ.mjs";
