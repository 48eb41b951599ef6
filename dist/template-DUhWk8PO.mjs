export { i as fillTemplate, a as templateValues } from "./names-DJpOY8KG.mjs";
