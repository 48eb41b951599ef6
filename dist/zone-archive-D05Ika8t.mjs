export { f as zoneRelease } from "./body-CAIN9JcZ.mjs";
