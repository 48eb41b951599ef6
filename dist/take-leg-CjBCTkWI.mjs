export { t as readManifest } from "./take-leg-D68bSlLL.mjs";
