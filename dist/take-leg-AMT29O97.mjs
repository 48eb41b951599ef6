export { t as readManifest } from "./take-leg-BDbPx39D.mjs";
