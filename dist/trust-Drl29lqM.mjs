export { t as readTrustedRoots } from "./trust-BmlPaV7X.mjs";
