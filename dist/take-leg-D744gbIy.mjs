export { t as readManifest } from "./take-leg-MEV_XsqF.mjs";
