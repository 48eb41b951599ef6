export { i as fillTemplate, a as templateValues } from "./names-C0KeOltF.mjs";
