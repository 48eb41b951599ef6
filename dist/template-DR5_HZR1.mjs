export { i as fillTemplate, a as templateValues } from "./names-xEOj-gbL.mjs";
