export { t as askPatch, n as askZones } from "./ask-go-CsRXdvyf.mjs";
