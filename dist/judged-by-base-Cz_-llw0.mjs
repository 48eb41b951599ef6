export { D as judgeInputs } from "./body-CMe4fm8J.mjs";
