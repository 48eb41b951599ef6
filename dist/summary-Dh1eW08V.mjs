export { t as checkMarkdown } from "./summary-CUMkebjy.mjs";
