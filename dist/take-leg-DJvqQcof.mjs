export { t as readManifest } from "./take-leg-BGRLs4aw.mjs";
