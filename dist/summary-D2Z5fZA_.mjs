export { t as checkMarkdown } from "./summary-YAl_Ncrt.mjs";
