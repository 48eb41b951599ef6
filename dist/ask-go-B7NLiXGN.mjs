export { t as askPatch, n as askZones } from "./ask-go-BL1tHmR-.mjs";
