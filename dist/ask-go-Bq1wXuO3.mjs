export { t as askPatch, n as askZones } from "./ask-go-D5Ih7CyH.mjs";
