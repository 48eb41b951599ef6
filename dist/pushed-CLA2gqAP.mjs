export { x as pinnedReferences } from "./names-BSfo-O40.mjs";
