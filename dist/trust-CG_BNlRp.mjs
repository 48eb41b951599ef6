export { t as readTrustedRoots } from "./trust-CfmwX5YJ.mjs";
