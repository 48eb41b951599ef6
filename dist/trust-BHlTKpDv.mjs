export { t as readTrustedRoots } from "./trust-DQP4bBEb.mjs";
