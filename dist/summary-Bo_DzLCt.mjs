export { t as checkMarkdown } from "./summary-DOg8u5-k.mjs";
