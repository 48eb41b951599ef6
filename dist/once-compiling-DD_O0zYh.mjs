export { s as buildPlanned, n as planBuild } from "./body-CWQHWEp6.mjs";
