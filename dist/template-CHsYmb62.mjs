export { i as fillTemplate, a as templateValues } from "./names-B1xUgUPH.mjs";
