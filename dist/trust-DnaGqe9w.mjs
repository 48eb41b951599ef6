export { t as readTrustedRoots } from "./trust-BiOJDkUd.mjs";
