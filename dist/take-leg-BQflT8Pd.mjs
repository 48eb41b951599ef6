export { t as readManifest } from "./take-leg-tiQoIq9i.mjs";
