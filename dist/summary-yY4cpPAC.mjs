export { t as checkMarkdown } from "./summary-roOGoKcl.mjs";
