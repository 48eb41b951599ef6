export { D as judgeInputs } from "./body-Co6G7BCp.mjs";
