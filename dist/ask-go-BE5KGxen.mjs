export { t as askPatch, n as askZones } from "./ask-go-D8IUTLFa.mjs";
