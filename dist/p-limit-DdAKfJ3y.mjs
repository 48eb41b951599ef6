export { q as default } from "./names-aIus0n7C.mjs";
