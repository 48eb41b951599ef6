export { t as checkMarkdown } from "./summary-wy7LyWVq.mjs";
