export { r as imageNames } from "./names-C4mo3kUP.mjs";
