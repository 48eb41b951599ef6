export { n as removeBuilder } from "./remove-C_KF8v3p.mjs";
