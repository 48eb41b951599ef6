export { t as askPatch, n as askZones } from "./ask-go-Dwx9mByA.mjs";
