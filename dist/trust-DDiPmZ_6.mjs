export { t as readTrustedRoots } from "./trust-qRfbLYkC.mjs";
