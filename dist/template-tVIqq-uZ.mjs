export { i as fillTemplate, a as templateValues } from "./names-DCCuHx0r.mjs";
