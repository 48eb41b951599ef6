export { t as checkMarkdown } from "./summary-Db3Qw1ka.mjs";
