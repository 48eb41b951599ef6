export { D as judgeInputs } from "./body-BmHBCQZU.mjs";
