export { D as judgeInputs } from "./body-DS7lrZB7.mjs";
