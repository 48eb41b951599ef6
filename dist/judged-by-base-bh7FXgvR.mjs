export { D as judgeInputs } from "./body-CWQHWEp6.mjs";
