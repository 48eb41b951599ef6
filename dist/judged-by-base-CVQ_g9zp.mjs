export { D as judgeInputs } from "./body-Co6sdDS8.mjs";
