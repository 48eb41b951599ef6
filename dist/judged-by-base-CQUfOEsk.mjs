export { D as judgeInputs } from "./body-BPm0tr0g.mjs";
