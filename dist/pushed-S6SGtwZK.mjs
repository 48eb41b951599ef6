export { x as pinnedReferences } from "./names-CxZfyv0c.mjs";
