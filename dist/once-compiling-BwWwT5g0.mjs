export { s as buildPlanned, n as planBuild } from "./body-BsBc9rd-.mjs";
