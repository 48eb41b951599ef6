export { f as zoneRelease } from "./body-D-Qc5rZc.mjs";
