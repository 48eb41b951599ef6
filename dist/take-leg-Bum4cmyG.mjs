export { t as readManifest } from "./take-leg-Cb24MNBZ.mjs";
