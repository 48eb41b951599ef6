export { t as checkMarkdown } from "./summary-C2DsPTG4.mjs";
