export { r as imageNames } from "./names-aIus0n7C.mjs";
