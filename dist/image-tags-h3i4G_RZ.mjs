export { r as imageNames } from "./names-BaWBFroE.mjs";
