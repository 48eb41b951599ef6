export { t as askPatch, n as askZones } from "./ask-go-BziTR-y0.mjs";
