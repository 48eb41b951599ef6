export { d as zoneRelease } from "./body-DykQfPNC.mjs";
