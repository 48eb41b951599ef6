export { i as fillTemplate, a as templateValues } from "./names-Df2kBQjR.mjs";
