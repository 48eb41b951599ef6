export { t as readTrustedRoots } from "./trust-MdmYDpn1.mjs";
