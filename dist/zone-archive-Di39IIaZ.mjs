export { f as zoneRelease } from "./body-DS7lrZB7.mjs";
