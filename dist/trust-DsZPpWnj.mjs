export { t as readTrustedRoots } from "./trust-CvidcVUt.mjs";
