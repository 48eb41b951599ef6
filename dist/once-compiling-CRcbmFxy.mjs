export { o as buildPlanned, n as planBuild } from "./body-CeNbMDTm.mjs";
