export { t as checkMarkdown } from "./summary-CK6nZsYu.mjs";
