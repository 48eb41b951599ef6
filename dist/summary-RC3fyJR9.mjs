export { t as checkMarkdown } from "./summary-RrsRZ8S6.mjs";
