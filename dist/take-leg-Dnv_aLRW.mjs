export { t as readManifest } from "./take-leg-SBT3K7iY.mjs";
