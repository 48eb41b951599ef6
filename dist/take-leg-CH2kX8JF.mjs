export { t as readManifest } from "./take-leg-BwTM6l80.mjs";
