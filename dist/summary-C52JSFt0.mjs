export { t as checkMarkdown } from "./summary-Cgzr1jLq.mjs";
