export { f as zoneRelease } from "./body-ZPqvJzbu.mjs";
