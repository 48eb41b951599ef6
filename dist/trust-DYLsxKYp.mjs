export { t as readTrustedRoots } from "./trust-sD81Egwe.mjs";
