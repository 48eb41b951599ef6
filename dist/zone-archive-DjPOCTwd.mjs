export { d as zoneRelease } from "./body-DA5ohGOX.mjs";
