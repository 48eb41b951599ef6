export { t as readTrustedRoots } from "./trust-BujTo8Zj.mjs";
