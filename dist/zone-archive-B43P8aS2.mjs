export { f as zoneRelease } from "./body-CPSJQQnH.mjs";
