export { t as readTrustedRoots } from "./trust-CctPukjt.mjs";
