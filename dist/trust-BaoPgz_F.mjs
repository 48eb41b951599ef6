export { t as readTrustedRoots } from "./trust-D8y3SbmA.mjs";
