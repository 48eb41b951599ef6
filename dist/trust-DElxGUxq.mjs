export { t as readTrustedRoots } from "./trust-BfsEyEZC.mjs";
