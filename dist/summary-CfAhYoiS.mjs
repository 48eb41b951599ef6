export { t as checkMarkdown } from "./summary-DlqGrFlo.mjs";
