export { t as askPatch, n as askZones } from "./ask-go-CY5VOC2Q.mjs";
