export { t as readManifest } from "./take-leg-B7qjSrcF.mjs";
