export { b as pinnedReferences } from "./names-C4mo3kUP.mjs";
