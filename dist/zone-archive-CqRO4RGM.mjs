export { d as zoneRelease } from "./body-IK8CjKwf.mjs";
