export { t as askPatch, n as askZones } from "./ask-go-Dz4kumLN.mjs";
