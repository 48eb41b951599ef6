export { s as fillTemplate, c as templateValues } from "./body-BkbcoDZC.mjs";
