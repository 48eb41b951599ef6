export { s as buildPlanned, n as planBuild } from "./body-njjjQ29s.mjs";
