export { t as checkMarkdown } from "./summary-BCU5THM4.mjs";
