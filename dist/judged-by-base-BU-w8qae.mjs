export { D as judgeInputs } from "./body-BsBc9rd-.mjs";
