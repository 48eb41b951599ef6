export { i as fillTemplate, a as templateValues } from "./names-aIus0n7C.mjs";
