export { t as readManifest } from "./take-leg-BtiAgjuE.mjs";
