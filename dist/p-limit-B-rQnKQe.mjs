export { q as default } from "./names-Dp54VIae.mjs";
