export { t as checkMarkdown } from "./summary-Dkxkc7Ul.mjs";
