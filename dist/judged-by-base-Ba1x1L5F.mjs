export { D as judgeInputs } from "./body-zDerwXQ6.mjs";
