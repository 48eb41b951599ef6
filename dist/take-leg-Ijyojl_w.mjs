export { t as readManifest } from "./take-leg-mHl1QBRO.mjs";
