export { f as zoneRelease } from "./body-Co6G7BCp.mjs";
