export { x as pinnedReferences } from "./names-CbiPkljf.mjs";
