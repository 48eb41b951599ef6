export { t as askPatch, n as askZones } from "./ask-go-DWl_8DHq.mjs";
