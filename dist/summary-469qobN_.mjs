export { t as checkMarkdown } from "./summary-D-4bndTn.mjs";
