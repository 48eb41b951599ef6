export { x as pinnedReferences } from "./names-DJpOY8KG.mjs";
