export { b as pinnedReferences } from "./names-C0KeOltF.mjs";
