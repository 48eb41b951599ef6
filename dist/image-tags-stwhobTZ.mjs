export { o as imageNames } from "./body-BkbcoDZC.mjs";
