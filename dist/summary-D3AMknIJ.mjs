export { t as checkMarkdown } from "./summary-3PV9oXU7.mjs";
