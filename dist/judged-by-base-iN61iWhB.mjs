export { D as judgeInputs } from "./body-ZPqvJzbu.mjs";
