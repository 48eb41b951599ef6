export { f as zoneRelease } from "./body-aG9fQffU.mjs";
