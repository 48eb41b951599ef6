export { t as readTrustedRoots } from "./trust-Q78oOfQK.mjs";
