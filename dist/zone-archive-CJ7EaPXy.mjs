export { f as zoneRelease } from "./body-BPm0tr0g.mjs";
