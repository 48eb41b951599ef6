export { b as pinnedReferences } from "./names-BUEii4Bf.mjs";
