export { x as pinnedReferences } from "./names-BUafyD66.mjs";
