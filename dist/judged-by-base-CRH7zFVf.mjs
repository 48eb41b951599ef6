export { D as judgeInputs } from "./body-CAIN9JcZ.mjs";
