export { i as fillTemplate, a as templateValues } from "./names-CbiPkljf.mjs";
