export { i as fillTemplate, a as templateValues } from "./names-DZEPgYQr.mjs";
