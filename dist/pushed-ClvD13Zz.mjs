export { b as pinnedReferences } from "./names-9vdauqbH.mjs";
