export { t as checkMarkdown } from "./summary-C7c4CZEo.mjs";
