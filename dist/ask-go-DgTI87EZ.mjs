export { t as askPatch, n as askZones } from "./ask-go-BVp4wD5a.mjs";
