export { D as judgeInputs } from "./body-njjjQ29s.mjs";
