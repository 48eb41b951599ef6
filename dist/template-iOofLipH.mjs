export { i as fillTemplate, a as templateValues } from "./names-BStP6BUJ.mjs";
