export { t as checkMarkdown } from "./summary-C5Ah_PU0.mjs";
