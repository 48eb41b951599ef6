export { q as default } from "./names-BaWBFroE.mjs";
