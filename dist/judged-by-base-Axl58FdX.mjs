export { E as judgeInputs } from "./body-CeNbMDTm.mjs";
