export { t as askPatch, n as askZones } from "./ask-go-Sk0aQsMM.mjs";
