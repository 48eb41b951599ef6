export { G as default } from "./names-xEOj-gbL.mjs";
