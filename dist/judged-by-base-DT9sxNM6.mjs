export { D as judgeInputs } from "./body-DykQfPNC.mjs";
