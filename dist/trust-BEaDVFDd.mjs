export { t as readTrustedRoots } from "./trust-Cl5HY2K1.mjs";
