export { b as pinnedReferences } from "./names-DCCuHx0r.mjs";
