export { t as askPatch, n as askZones } from "./ask-go-CFQXyj6q.mjs";
