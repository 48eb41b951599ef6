export { b as pinnedReferences } from "./names-B1xUgUPH.mjs";
