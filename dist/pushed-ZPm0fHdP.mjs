export { x as pinnedReferences } from "./names-BO2WAwaj.mjs";
