export { x as pinnedReferences } from "./names-BaWBFroE.mjs";
