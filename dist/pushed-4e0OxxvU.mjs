export { x as pinnedReferences } from "./names-aIus0n7C.mjs";
