export { t as checkMarkdown } from "./summary-XwndIozX.mjs";
