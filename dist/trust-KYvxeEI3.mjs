export { t as readTrustedRoots } from "./trust-CMvy2du3.mjs";
