export { t as readTrustedRoots } from "./trust-DI2_QJfA.mjs";
