export { t as askPatch, n as askZones } from "./ask-go-C_V83LQR.mjs";
