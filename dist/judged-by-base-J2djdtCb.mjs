export { D as judgeInputs } from "./body-DCX3Mbqd.mjs";
