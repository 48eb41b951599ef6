export { t as askPatch, n as askZones } from "./ask-go-U-cbrO0b.mjs";
