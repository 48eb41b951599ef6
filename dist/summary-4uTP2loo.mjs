export { t as checkMarkdown } from "./summary-C8KaEM7V.mjs";
