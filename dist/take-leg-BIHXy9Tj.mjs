export { t as readManifest } from "./take-leg-C7h7P4lf.mjs";
