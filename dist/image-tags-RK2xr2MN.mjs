export { r as imageNames } from "./names-xEOj-gbL.mjs";
