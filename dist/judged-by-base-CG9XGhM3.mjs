export { D as judgeInputs } from "./body-n3DjXoEE.mjs";
