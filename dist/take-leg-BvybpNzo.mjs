export { t as readManifest } from "./take-leg-BAZKqKd9.mjs";
