export { t as readManifest } from "./take-leg--gjznrFc.mjs";
