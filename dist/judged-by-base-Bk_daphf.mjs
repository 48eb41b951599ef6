export { D as judgeInputs } from "./body-D-Qc5rZc.mjs";
