export { D as judgeInputs } from "./body-aG9fQffU.mjs";
