export { t as readManifest } from "./take-leg-Cq2VA0Qo.mjs";
