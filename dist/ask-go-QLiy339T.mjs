export { t as askPatch, n as askZones } from "./ask-go-h4ub_uPh.mjs";
