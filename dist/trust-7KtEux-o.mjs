export { t as readTrustedRoots } from "./trust-DJ1TrR8Z.mjs";
