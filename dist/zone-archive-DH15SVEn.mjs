export { f as zoneRelease } from "./body-CDwMivSB.mjs";
