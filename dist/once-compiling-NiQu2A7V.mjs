export { s as buildPlanned, n as planBuild } from "./body-Dn3Qh17B.mjs";
