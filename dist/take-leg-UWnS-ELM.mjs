export { t as readManifest } from "./take-leg-BBdq4nL0.mjs";
