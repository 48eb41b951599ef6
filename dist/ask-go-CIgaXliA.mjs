export { t as askPatch, n as askZones } from "./ask-go-Ce40NxkV.mjs";
