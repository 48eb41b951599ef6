export { i as fillTemplate, a as templateValues } from "./names-D9v5UJXK.mjs";
