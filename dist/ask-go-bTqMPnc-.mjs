export { t as askPatch, n as askZones } from "./ask-go-9tAC26pg.mjs";
