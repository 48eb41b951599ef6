export { t as readTrustedRoots } from "./trust-C3alkeqH.mjs";
