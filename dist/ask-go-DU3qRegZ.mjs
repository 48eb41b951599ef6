export { t as askPatch, n as askZones } from "./ask-go-BqdyO6R0.mjs";
