export { f as zoneRelease } from "./body-BmHBCQZU.mjs";
