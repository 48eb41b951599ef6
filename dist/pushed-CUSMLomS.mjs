export { x as pinnedReferences } from "./names-Dp54VIae.mjs";
