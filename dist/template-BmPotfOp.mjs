export { i as fillTemplate, a as templateValues } from "./names-BUafyD66.mjs";
