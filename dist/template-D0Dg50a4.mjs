export { i as fillTemplate, a as templateValues } from "./names-BSfo-O40.mjs";
