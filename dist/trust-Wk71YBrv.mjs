export { t as readTrustedRoots } from "./trust-DXG-_PZI.mjs";
