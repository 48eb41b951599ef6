export { o as buildPlanned, n as planBuild } from "./body-DykQfPNC.mjs";
