export { t as readManifest } from "./take-leg-B2SmOsK3.mjs";
