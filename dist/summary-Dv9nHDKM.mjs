export { t as checkMarkdown } from "./summary-BpHU1V0R.mjs";
