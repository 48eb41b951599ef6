export { t as readManifest } from "./take-leg-CGkGTi6j.mjs";
