export { D as judgeInputs } from "./body-CDwMivSB.mjs";
