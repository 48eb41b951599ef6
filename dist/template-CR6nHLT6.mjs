export { i as fillTemplate, a as templateValues } from "./names-BO2WAwaj.mjs";
