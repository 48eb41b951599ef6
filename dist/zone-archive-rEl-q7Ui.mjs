export { f as zoneRelease } from "./body-Dn3Qh17B.mjs";
