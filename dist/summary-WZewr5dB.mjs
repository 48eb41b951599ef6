export { t as checkMarkdown } from "./summary-CZ-h0RKd.mjs";
