export { f as zoneRelease } from "./body-Hrwxb3ca.mjs";
