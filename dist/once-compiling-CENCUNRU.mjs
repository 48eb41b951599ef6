export { l as buildPlanned, n as planBuild } from "./body-BkbcoDZC.mjs";
