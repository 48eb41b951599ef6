export { b as pinnedReferences } from "./names-BmDV2QgX.mjs";
