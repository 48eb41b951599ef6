export { x as pinnedReferences } from "./names-DZEPgYQr.mjs";
