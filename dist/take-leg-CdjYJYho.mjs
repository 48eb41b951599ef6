export { t as readManifest } from "./take-leg-BDKtXHsJ.mjs";
