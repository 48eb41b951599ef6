export { E as judgeInputs } from "./body-IK8CjKwf.mjs";
