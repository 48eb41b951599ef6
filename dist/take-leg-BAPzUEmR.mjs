export { t as readManifest } from "./take-leg-D3cyode7.mjs";
