export { t as checkMarkdown } from "./summary-BqZmCXo6.mjs";
