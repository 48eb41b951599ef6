export { i as fillTemplate, a as templateValues } from "./names-zn6gGVai.mjs";
