export { t as readManifest } from "./take-leg-C9TUngrK.mjs";
