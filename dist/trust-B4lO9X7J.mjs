export { t as readTrustedRoots } from "./trust-Blbx4UHy.mjs";
