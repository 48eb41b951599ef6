export { i as fillTemplate, a as templateValues } from "./names-Doe92_FV.mjs";
