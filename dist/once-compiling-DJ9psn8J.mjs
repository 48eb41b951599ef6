export { s as buildPlanned, n as planBuild } from "./body-BmHBCQZU.mjs";
