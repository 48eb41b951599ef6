export { t as askPatch, n as askZones } from "./ask-go-DewOcD9g.mjs";
