export { o as buildPlanned, n as planBuild } from "./body-DA5ohGOX.mjs";
