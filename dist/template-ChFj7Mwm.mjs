export { i as fillTemplate, a as templateValues } from "./names-AUFnFAME.mjs";
