export { m as zoneRelease } from "./body-BkbcoDZC.mjs";
