export { t as readManifest } from "./take-leg-D7JPF3kL.mjs";
