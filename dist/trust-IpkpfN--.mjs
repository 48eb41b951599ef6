export { t as readTrustedRoots } from "./trust-CGPQGFbZ.mjs";
