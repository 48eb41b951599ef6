export { t as readTrustedRoots } from "./trust-BBYNiNOo.mjs";
