export { D as judgeInputs } from "./body-BAL013_V.mjs";
