export { D as judgeInputs } from "./body-DA5ohGOX.mjs";
