export { t as readManifest } from "./take-leg-BafTaESB.mjs";
