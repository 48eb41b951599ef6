export { d as zoneRelease } from "./body-DCX3Mbqd.mjs";
