export { i as fillTemplate, a as templateValues } from "./names-CmMoRXAz.mjs";
