export { D as judgeInputs } from "./body-Hrwxb3ca.mjs";
