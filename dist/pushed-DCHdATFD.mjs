export { x as pinnedReferences } from "./names-Df2kBQjR.mjs";
