export { t as readManifest } from "./take-leg-c1cWtqxg.mjs";
