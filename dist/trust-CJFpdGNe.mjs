export { t as readTrustedRoots } from "./trust-qnsC2g6Q.mjs";
