export { t as askPatch, n as askZones } from "./ask-go-mU5D89ut.mjs";
