export { t as checkMarkdown } from "./summary-D_FK5klP.mjs";
