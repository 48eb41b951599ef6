export { t as readManifest } from "./take-leg-uQ_e8ca1.mjs";
