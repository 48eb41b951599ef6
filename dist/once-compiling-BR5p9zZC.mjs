export { o as buildPlanned, n as planBuild } from "./body-DCX3Mbqd.mjs";
