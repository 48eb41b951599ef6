export { b as pinnedReferences } from "./names-xEOj-gbL.mjs";
