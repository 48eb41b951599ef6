export { f as zoneRelease } from "./body-CWQHWEp6.mjs";
