export { x as pinnedReferences } from "./names-CmMoRXAz.mjs";
