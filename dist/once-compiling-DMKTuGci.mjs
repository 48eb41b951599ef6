export { s as buildPlanned, n as planBuild } from "./body-n3DjXoEE.mjs";
