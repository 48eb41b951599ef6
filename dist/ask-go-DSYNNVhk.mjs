export { t as askPatch, n as askZones } from "./ask-go-CnmYz5kd.mjs";
