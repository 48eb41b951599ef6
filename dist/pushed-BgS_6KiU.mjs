export { b as pinnedReferences } from "./names-BStP6BUJ.mjs";
