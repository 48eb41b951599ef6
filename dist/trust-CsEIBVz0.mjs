export { t as readTrustedRoots } from "./trust-utKL_aNj.mjs";
