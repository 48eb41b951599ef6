export { f as zoneRelease } from "./body-njjjQ29s.mjs";
