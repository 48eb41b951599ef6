export { t as readManifest } from "./take-leg-Dc-NP5Sq.mjs";
