export { t as askPatch, n as askZones } from "./ask-go-D9YO6rbH.mjs";
