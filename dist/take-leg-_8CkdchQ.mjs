export { t as readManifest } from "./take-leg-C8kp5973.mjs";
