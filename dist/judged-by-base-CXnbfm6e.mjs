export { D as judgeInputs } from "./body-Dn3Qh17B.mjs";
