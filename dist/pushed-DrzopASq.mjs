export { b as pinnedReferences } from "./names-zn6gGVai.mjs";
