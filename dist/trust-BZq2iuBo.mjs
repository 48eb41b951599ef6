export { t as readTrustedRoots } from "./trust-LywcjmOj.mjs";
