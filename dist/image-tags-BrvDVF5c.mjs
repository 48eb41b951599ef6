export { r as imageNames } from "./names-Dp54VIae.mjs";
