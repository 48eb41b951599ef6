export { t as readTrustedRoots } from "./trust-6NilRT36.mjs";
