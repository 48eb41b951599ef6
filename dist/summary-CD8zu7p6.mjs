export { t as checkMarkdown } from "./summary-Be85pf0n.mjs";
