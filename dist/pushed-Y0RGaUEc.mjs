export { Kt as pinnedReferences } from "./body-BkbcoDZC.mjs";
