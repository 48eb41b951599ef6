export { i as fillTemplate, a as templateValues } from "./names-Dp54VIae.mjs";
