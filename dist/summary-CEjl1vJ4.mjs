export { t as checkMarkdown } from "./summary-Wg1-8jxH.mjs";
