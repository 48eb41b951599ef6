export { f as zoneRelease } from "./body-CMe4fm8J.mjs";
