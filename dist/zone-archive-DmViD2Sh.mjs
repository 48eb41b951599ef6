export { f as zoneRelease } from "./body-n3DjXoEE.mjs";
