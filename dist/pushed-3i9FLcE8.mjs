export { x as pinnedReferences } from "./names-Doe92_FV.mjs";
