export { o as buildPlanned, n as planBuild } from "./body-F6HLCYHL.mjs";
