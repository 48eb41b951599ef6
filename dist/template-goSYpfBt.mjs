export { i as fillTemplate, a as templateValues } from "./names-CxZfyv0c.mjs";
