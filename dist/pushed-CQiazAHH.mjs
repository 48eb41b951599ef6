export { b as pinnedReferences } from "./names-D9v5UJXK.mjs";
