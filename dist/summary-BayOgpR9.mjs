export { t as checkMarkdown } from "./summary-Cvqxyr2m.mjs";
