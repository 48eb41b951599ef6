export { i as fillTemplate, a as templateValues } from "./names-C4mo3kUP.mjs";
