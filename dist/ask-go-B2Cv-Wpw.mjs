export { t as askPatch, n as askZones } from "./ask-go-Ds-5TMDC.mjs";
