export { D as judgeInputs } from "./body-CPSJQQnH.mjs";
