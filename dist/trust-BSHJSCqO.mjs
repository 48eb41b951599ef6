export { t as readTrustedRoots } from "./trust-DKXcIsBc.mjs";
