export { E as judgeInputs } from "./body-F6HLCYHL.mjs";
