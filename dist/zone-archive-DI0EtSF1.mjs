export { d as zoneRelease } from "./body-CeNbMDTm.mjs";
