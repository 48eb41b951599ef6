export { f as zoneRelease } from "./body-BsBc9rd-.mjs";
