export { d as zoneRelease } from "./body-F6HLCYHL.mjs";
