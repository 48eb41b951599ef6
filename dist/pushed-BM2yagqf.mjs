export { x as pinnedReferences } from "./names-AUFnFAME.mjs";
