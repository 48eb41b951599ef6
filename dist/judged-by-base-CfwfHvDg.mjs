export { M as judgeInputs } from "./body-BkbcoDZC.mjs";
