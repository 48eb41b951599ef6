export { f as zoneRelease } from "./body-BAL013_V.mjs";
