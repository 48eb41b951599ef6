export { Fr as default } from "./body-BkbcoDZC.mjs";
