export { t as readTrustedRoots } from "./trust-BIh1ZXZg.mjs";
