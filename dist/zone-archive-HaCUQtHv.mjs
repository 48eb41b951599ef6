export { f as zoneRelease } from "./body-Co6sdDS8.mjs";
